-- What limits have counted may be lost with a crash; written on their own, outside any command, they need not wait for the disk.
ALTER TABLE rate_limits SET UNLOGGED;
