// tsc compiles TypeScript only: the one SQL file that src/ reads from beside itself goes along.
import { cpSync } from "node:fs";

cpSync("src/db/auth-shim.sql", "dist/db/auth-shim.sql");
