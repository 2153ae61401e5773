/** PostgreSQL for tests: nothing needs to survive a power cut, and every test file brings its own pools. */
export const testSettings = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  max_connections: "300",
};
