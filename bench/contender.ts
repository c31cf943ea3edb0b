/** Where a contender works: a fresh, empty database, and Redis when this machine has one. Travels to the worker processes. */
export interface Place {
  postgresUrl: string;
  redisPort: number | undefined;
}

/** Ours counts for all: 1 is most urgent, 10 least. The key is the whole payload. */
export interface NewJob {
  key: number;
  priority: number;
}

export interface Producer {
  add(job: NewJob): Promise<unknown>;
  addMany(jobs: readonly NewJob[]): Promise<unknown>;
  /** Whether a job that is due has not ended yet, by the store's own word: what a worker believes does not count. */
  anyLeft(): Promise<boolean>;
  /** Waiting jobs of priorities 2 to 10 in turn, the store's statistics fresh afterwards. Not timed. */
  seedBacklog(jobs: number): Promise<void>;
  close(): Promise<void>;
}

/** Makes the result of step 1, 2 … of this job durable. */
export type SaveStep = (step: number) => Promise<unknown>;

/** `saveStep` is given by contenders that have durable steps of their own. */
export type Handler = (key: number, saveStep?: SaveStep) => Promise<void>;

export interface WorkerOptions {
  concurrency: number;
  /** As many connections as anybody may open in one worker process. */
  connections: number;
  handler: Handler;
}

export interface RunningWorker {
  stop(): Promise<void>;
}

export interface Contender {
  install(place: Place): Promise<void>;
  openProducer(place: Place): Promise<Producer>;
  startWorker(place: Place, options: WorkerOptions): Promise<RunningWorker>;
}

/** A line of the registry; `load` keeps the other contenders' libraries out of a worker's memory. */
export interface Entry {
  id: string;
  kind: "ours" | "peer" | "reference";
  store: "postgres" | "redis";
  keepsOrder: boolean;
  /** The jobs belong to so many users; to nobody when 0 or absent. */
  users?: number;
  /** Measures that this variant is for; all when absent. */
  only?: readonly string[] | undefined;
  load(): Promise<Contender>;
}
