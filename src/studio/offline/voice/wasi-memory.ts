/** What a command-line program compiled to WASI needs, without a file system, a clock or a temp folder. */
export interface WasiMemory {
  imports: Record<string, (...values: never[]) => number>;
  /** To be called with the instance's memory before the program starts. */
  attach(memory: { buffer: ArrayBuffer }): void;
  stdout(): string;
  /** The one file the program wrote. */
  file(): Uint8Array;
}

/** Thrown out of the program by its own `exit`. */
export class WasiExit extends Error {
  override name = "WasiExit";
}

/** The thirteen system calls that flite makes. Its only folder is "."; every file it opens is the same one in memory. */
export function wasiMemory(argv: readonly string[]): WasiMemory {
  const args = argv.map((arg) => new TextEncoder().encode(`${arg}\0`));
  let memory: { buffer: ArrayBuffer } = { buffer: new ArrayBuffer(0) };
  const view = () => new DataView(memory.buffer);
  const bytes = () => new Uint8Array(memory.buffer);
  const printed: Uint8Array[] = [];
  const output = growingFile();

  const imports = {
    args_sizes_get(count: number, size: number) {
      view().setUint32(count, args.length, true);
      view().setUint32(
        size,
        args.reduce((sum, arg) => sum + arg.length, 0),
        true,
      );
      return ok;
    },
    args_get(pointers: number, texts: number) {
      let at = texts;
      args.forEach((arg, i) => {
        view().setUint32(pointers + i * 4, at, true);
        bytes().set(arg, at);
        at += arg.length;
      });
      return ok;
    },
    // The clock stands still: nothing spoken may depend on the time of day.
    clock_time_get(_id: number, _precision: bigint, out: number) {
      view().setBigUint64(out, 0n, true);
      return ok;
    },
    fd_close: () => ok,
    fd_fdstat_set_flags: () => ok,
    fd_fdstat_get(fd: number, out: number) {
      view().setUint8(out, fd === folder ? 3 : fd < folder ? 2 : 4);
      view().setUint16(out + 2, 0, true);
      view().setBigUint64(out + 8, allRights, true);
      view().setBigUint64(out + 16, allRights, true);
      return ok;
    },
    fd_prestat_get(fd: number, out: number) {
      if (fd !== folder) return badDescriptor;
      view().setUint8(out, 0);
      view().setUint32(out + 4, 1, true);
      return ok;
    },
    fd_prestat_dir_name(_fd: number, path: number) {
      bytes()[path] = ".".charCodeAt(0);
      return ok;
    },
    fd_read(_fd: number, _vectors: number, _count: number, read: number) {
      view().setUint32(read, 0, true);
      return ok;
    },
    fd_seek(_fd: number, offset: bigint, from: number, out: number) {
      view().setBigUint64(out, BigInt(output.seek(Number(offset), from)), true);
      return ok;
    },
    fd_write(fd: number, vectors: number, count: number, written: number) {
      let total = 0;
      for (let i = 0; i < count; i++) {
        const start = view().getUint32(vectors + i * 8, true);
        const length = view().getUint32(vectors + i * 8 + 4, true);
        const chunk = bytes().slice(start, start + length);
        total += length;
        if (fd === 1) printed.push(chunk);
        else if (fd > folder) output.write(chunk);
      }
      view().setUint32(written, total, true);
      return ok;
    },
    // The eight arguments are told apart by place alone; only the last one, where the descriptor goes, matters here.
    path_open(...values: number[]) {
      view().setUint32(values[8] ?? 0, folder + 1, true);
      output.seek(0, 0);
      return ok;
    },
    proc_exit(code: number): never {
      throw new WasiExit(`left with code ${code}`);
    },
  };
  return {
    imports,
    attach: (attached) => {
      memory = attached;
    },
    stdout: () => Buffer.concat(printed).toString("utf8"),
    file: () => output.content(),
  };
}

const ok = 0;
const badDescriptor = 8;
const folder = 3;
const allRights = 0xffffffffn;

function growingFile() {
  let buffer = new Uint8Array(1 << 18);
  let length = 0;
  let position = 0;
  return {
    seek(offset: number, from: number): number {
      position = from === 0 ? offset : from === 1 ? position + offset : length + offset;
      return position;
    },
    write(chunk: Uint8Array): void {
      const end = position + chunk.length;
      if (end > buffer.length) {
        const larger = new Uint8Array(Math.max(end, buffer.length * 2));
        larger.set(buffer.subarray(0, length));
        buffer = larger;
      }
      buffer.set(chunk, position);
      position = end;
      length = Math.max(length, end);
    },
    content: () => buffer.slice(0, length),
  };
}
