// Pages are whole without script and none is shipped (docs/decisions/0013). Remix asks that this file exist.
export {};
