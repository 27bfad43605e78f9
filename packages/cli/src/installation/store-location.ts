/** Whether a location of a store is the URL of a PostgreSQL database; else it is a directory. */
export function isDatabaseUrl(location: string): boolean {
  return /^postgres(ql)?:\/\//.test(location);
}

/** A location as people may read it: without the password, which a URL may hold. */
export function describeLocation(location: string): string {
  if (!isDatabaseUrl(location)) {
    return location;
  }
  const url = URL.parse(location);
  return url === null ? "the database" : `${url.protocol}//${url.username === "" ? "" : `${url.username}@`}${url.host}${url.pathname}`;
}
