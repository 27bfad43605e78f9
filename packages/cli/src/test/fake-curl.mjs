#!/usr/bin/env node
// Stands in for curl on machines that have none: knows the options that the banner's lines use, and refuses others.
import { parseArgs } from "node:util";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    silent: { type: "boolean", short: "s" },
    "show-error": { type: "boolean", short: "S" },
    "write-out": { type: "string", short: "w" },
    header: { type: "string", short: "H", multiple: true },
    data: { type: "string", short: "d" },
  },
});
const headers = (values.header ?? []).map((header) => header.split(/:\s*(.*)/s).slice(0, 2));
const response = await fetch(positionals[0], {
  method: values.data === undefined ? "GET" : "POST",
  headers,
  ...(values.data === undefined ? {} : { body: values.data }),
});
process.stdout.write(`${await response.text()}${(values["write-out"] ?? "").replaceAll("\\n", "\n")}`);
