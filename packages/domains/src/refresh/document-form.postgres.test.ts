import { usePostgres } from "../testing/on-postgres.ts";
// The same tests as on SQLite: importing them makes them this file's.
import "./document-form.test.ts";

usePostgres();
