/**
 * The PostgreSQL that starts itself when DATABASE_URL is unset: its cluster is DATA_DIR/postgres, its programs come
 * from npm. Node's built-ins only, for the start script needs it before anything else is sure to work.
 *
 * The server outlives a parent that is killed. Every process that uses it leaves a file in DATA_DIR/postgres-holders,
 * and the last one to leave stops it: a command beside a running market never takes its database away.
 */
import {
  appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, truncateSync,
  realpathSync, writeFileSync,
} from "node:fs";
import { createConnection, createServer } from "node:net";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findRunner, giveTo, makePrivate, postgresPrograms, run, Trouble } from "./embedded-tools.mjs";
import { alive, withLock } from "./file-lock.mjs";
import { commandOf, isPostgres } from "./processes.mjs";
import { keepSecret } from "./secrets.mjs";
