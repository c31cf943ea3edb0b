/*
 * The lease protocol: three workers, two jobs, one database. Every SQL statement is one atomic step; README.md says what
 * each variable is in the tables and which file each step mirrors. A -D<VARIANT> breaks one thing on purpose.
 */
#define WORKERS 3
#define JOBS 2
#define NOBODY WORKERS

#ifndef MAX_RETRIES
#define MAX_RETRIES 2 /* two runs in all */
#endif
#ifndef MAX_RESCUES
#define MAX_RESCUES 2 /* the second one fails the job */
#endif
/* Hand-backs (release, snooze, a claim whose reply was lost) per job. The queue does not bound releases; the model must. */
#ifndef MAX_HANDED
#define MAX_HANDED 1
#endif
/* Any job may be called job 0. Job 1 is there to share workers with it, so only job 0 has the steps, cancels, hand-backs. */
#define FULL(j) ((j) == 0)
/* At most so many are stopped, or woken and not yet aware of it, at one time. */
#ifndef MAX_ASLEEP
#define MAX_ASLEEP 1
#endif

/* jobs.status */
#define PENDING 0
#define PROCESSING 1
#define COMPLETED 2
#define FAILED 3
#define CANCELLED 4

/* workers.state: NO_ROW before register; DEAD is 'dead' or 'gone', which no statement tells apart. */
#define NO_ROW 0
#define ALIVE 1
#define DEAD 2

/* Seconds since beat_at in three steps: below the self-fence, at the self-fence, over `silent`. lease-time.pml has seconds. */
#define FRESH 0
#define LATE 1
#define SILENT 2

/* The process behind a name in workers. ENDED: it crashed or fenced itself; what it sent may still arrive. */
#define OFF 0
#define UP 1
#define STOPPED 2
#define WOKEN 3
#define ENDED 4

/* What a worker does with a job. COMING: the claim committed, its reply is under way. SETTLING: work over, not yet written. */
#define NOTHING 0
#define COMING 1
#define WORKING 2
#define SETTLING 3

/* Attempts only rise, so an attempt that is over never comes back: they are all kept as one. */
#define OVER 0

/* Kinds of settling. */
#define COMPLETE 0
#define FAIL 1
#define RELEASE 2
#define SNOOZE 3

byte status[JOBS];
byte attempt[JOBS];
byte retries[JOBS];
byte rescues[JOBS];
byte handed[JOBS];
bit ready[JOBS] = 1;
bit scheduled[JOBS];
byte leaseWorker[JOBS] = NOBODY;
byte leaseAttempt[JOBS];
bit cancelAsked[JOBS];
byte stepRows[JOBS];

byte row[WORKERS];
byte age[WORKERS];
byte life[WORKERS];

#define AT(w, j) ((w) * JOBS + (j))
byte phase[6];
byte held[6];   /* the attempt it works on */
bit stray[6];   /* a write of an attempt that is over is still under way */
bit claiming[WORKERS]; /* its claim read 'alive' before the row changed, and has not committed yet */

#ifdef CALM
bit calm;
#define STORM (!calm)
#else
#define STORM true
#endif

/*
 * A variant remembers which worker still has something under way for an attempt that is over, so that its counter-example
 * is one that can happen. The protocol itself need not: check() lets any worker write for an old attempt at any moment.
 */
#ifdef VARIANT
#define REMEMBER true
#define STRICT false
#else
#define REMEMBER false
#define STRICT true
#endif

/* The first run, and one more for each retry, rescue and hand-back that does not end the job. */
#define MAX_ATTEMPTS (MAX_RETRIES + MAX_RESCUES - 1 + MAX_HANDED)
#define ENDS(j) (status[j] >= COMPLETED)

#if defined(NO_FENCE)
#define HOLDS(w, j, a) (status[j] == PROCESSING)
#elif defined(FENCE_BY_WORKER_ID)
#define HOLDS(w, j, a) (row[w] == ALIVE && leaseWorker[j] == (w))
#else
#define HOLDS(w, j, a) (row[w] == ALIVE && leaseWorker[j] == (w) && leaseAttempt[j] == (a))
#endif

#define WORKS(w, j) (life[w] == UP && phase[AT(w, j)] == WORKING)
/* I1, I2, I9 and the exclusion of effects: checked after every step. */
inline check(j) {
  assert((status[j] == PENDING) == (ready[j] || scheduled[j]));          /* I1: a pending job is in a place … */
  assert(!(ready[j] && scheduled[j]));                                   /* … in one */
  assert((status[j] == PROCESSING) == (leaseWorker[j] != NOBODY));       /* I1: a processing job has its lease */
  assert(leaseWorker[j] == NOBODY || row[leaseWorker[j]] != NO_ROW);     /* I1: of a worker that the sweep can find */
  assert(leaseWorker[j] == NOBODY || leaseAttempt[j] == attempt[j]);     /* I2: the lease is the newest attempt's */
  assert(retries[j] < MAX_RETRIES && rescues[j] < MAX_RESCUES);          /* I9: of a job that has not ended */
  assert(attempt[j] <= MAX_ATTEMPTS);                                    /* I9 */
  assert(stepRows[j] <= 1);                                              /* I4 */
  assert(REMEMBER || !(HOLDS(0, j, OVER) || HOLDS(1, j, OVER) || HOLDS(2, j, OVER))); /* I3: whoever writes late is refused */
  assert(WORKS(0, j) + WORKS(1, j) + WORKS(2, j) <= 1)                   /* effects: one worker at a time */
}

/* The lease row goes; writes that are under way for it have come too late. */
inline dropLease(j) {
  leaseWorker[j] = NOBODY;
  leaseAttempt[j] = 0;
  forget(0, j);
  forget(1, j);
  forget(2, j)
}
inline forget(w, j) {
  assert(life[w] != UP || phase[AT(w, j)] != WORKING || !STRICT);          /* nobody takes it from one that works in time */
  if
  :: REMEMBER && phase[AT(w, j)] == SETTLING -> phase[AT(w, j)] = NOTHING; stray[AT(w, j)] = 1
  :: REMEMBER && phase[AT(w, j)] != SETTLING -> skip
  :: !REMEMBER -> phase[AT(w, j)] = NOTHING
  fi;
  held[AT(w, j)] = OVER
}

/* I8: only a job that has not ended changes. I7: one that was asked to stop ends cancelled. Its counts no longer matter. */
inline finish(j, end) {
  assert(!ENDS(j));
  assert(!cancelAsked[j] || (end) == CANCELLED);
  status[j] = (end);
  ready[j] = 0;
  scheduled[j] = 0;
  attempt[j] = 0;
  retries[j] = 0;
  rescues[j] = 0;
  handed[j] = 0;
  cancelAsked[j] = 0;
  stepRows[j] = 0
}

inline backToReady(j) {
  assert(!ENDS(j) && !cancelAsked[j]);
  status[j] = PENDING;
  ready[j] = 1
}

inline backToScheduled(j) {
  assert(!ENDS(j) && !cancelAsked[j]);
  status[j] = PENDING;
  scheduled[j] = 1
}

/* complete, fail, release, snooze, confirm cancel: the flush. */
inline settle(w, j, a, kind) {
  if
  :: HOLDS(w, j, a) ->
    assert((a) != OVER);                                                 /* I3 */
    assert(status[j] == PROCESSING);                                     /* I8 */
    dropLease(j);
    if
#ifdef COMPLETE_AFTER_CANCEL
    :: kind == COMPLETE -> finish(j, COMPLETED)
    :: kind != COMPLETE && cancelAsked[j] -> finish(j, CANCELLED)
#else
    :: cancelAsked[j] -> finish(j, CANCELLED)
    :: !cancelAsked[j] && kind == COMPLETE -> finish(j, COMPLETED)
#endif
    :: !cancelAsked[j] && kind == FAIL ->
      if
      :: retries[j] + 1 < MAX_RETRIES -> retries[j]++; backToScheduled(j)
      :: else -> finish(j, FAILED)
      fi
    :: !cancelAsked[j] && kind == RELEASE -> handed[j]++; backToReady(j)
    :: !cancelAsked[j] && kind == SNOOZE -> handed[j]++; backToScheduled(j)
    fi
  :: else
  fi
}

/* A step's result. I7: not after the cancel was answered. I4: the primary key keeps the first. */
inline saveStep(w, j, a) {
  if
#ifdef STEP_AFTER_CANCEL
  :: HOLDS(w, j, a) ->
#else
  :: HOLDS(w, j, a) && !cancelAsked[j] ->
#endif
    assert((a) != OVER && status[j] == PROCESSING);                      /* I3, I8 */
    assert(!cancelAsked[j]);                                             /* I7 */
#ifdef STEP_WITHOUT_KEY
    stepRows[j]++
#else
    stepRows[j] = 1
#endif
  :: else
  fi
}

inline claim(w, j) {
  assert(status[j] == PENDING && leaseWorker[j] == NOBODY);              /* I2 */
  ready[j] = 0;
  attempt[j]++;
  status[j] = PROCESSING;
  leaseWorker[j] = w;
  leaseAttempt[j] = attempt[j]
}

/* The sweep's statement for one silent worker: dead, and its jobs back, at once. */
inline rescueJob(w, j) {
  if
  :: leaseWorker[j] == w ->
    dropLease(j);
    if
    :: cancelAsked[j] -> finish(j, CANCELLED)
#ifndef RESCUE_UNCOUNTED
    :: !cancelAsked[j] && rescues[j] + 1 >= MAX_RESCUES -> finish(j, FAILED)
#endif
#ifdef RESCUE_UNCOUNTED
    :: else -> backToReady(j)
#else
    :: else -> rescues[j]++; backToReady(j)
#endif
    fi
  :: else
  fi
}

/* The process is gone from under its name, by a crash or by its own decision. */
inline endName(w) {
  life[w] = ENDED;
  endRun(w, 0);
  endRun(w, 1)
}
inline endRun(w, j) {
  if
  :: phase[AT(w, j)] == COMING -> phase[AT(w, j)] = NOTHING; held[AT(w, j)] = OVER
  :: phase[AT(w, j)] == WORKING && held[AT(w, j)] == OVER -> phase[AT(w, j)] = NOTHING; stray[AT(w, j)] = 1
  :: phase[AT(w, j)] == WORKING && held[AT(w, j)] != OVER -> phase[AT(w, j)] = SETTLING
  :: else
  fi
}

/* A name that nobody and nothing refers to any more is as good as a new one. */
#define IDLE(w, j) (phase[AT(w, j)] == NOTHING && !stray[AT(w, j)] && leaseWorker[j] != (w))
#define FORGOTTEN(w) (IDLE(w, 0) && IDLE(w, 1) && !claiming[w])
inline tidy() {
  tidyName(0);
  tidyName(1);
  tidyName(2);
  check(0);
  check(1)
}
inline tidyName(w) {
  if
  :: row[w] != ALIVE -> age[w] = FRESH
  :: else
  fi;
  if
  :: life[w] == ENDED && row[w] == DEAD && FORGOTTEN(w) -> life[w] = OFF; row[w] = NO_ROW
  :: else
  fi
}

#define AWAKE(w) (life[w] == UP || life[w] == WOKEN)
#define ASLEEP(w) (life[w] == STOPPED || life[w] == WOKEN)


#ifdef STEP_AFTER_CANCEL
#define REFUSES_STEPS false
#else
#define REFUSES_STEPS true
#endif
inline stopWork(w, j) {
  if
  :: held[AT(w, j)] == OVER -> phase[AT(w, j)] = NOTHING; stray[AT(w, j)] = 1
  :: else -> phase[AT(w, j)] = SETTLING
  fi
}

/* What worker w and job j have to do with each other. When a reply is lost the worker knows nothing new. */
#define HERE phase[AT(w, j)]
#define HELD held[AT(w, j)]

inline work(w, j) {
  if
  :: d_step { row[w] == ALIVE && ready[j] && HERE == NOTHING && life[w] != ENDED ->
       claim(w, j);
       printf("> worker %d: its claim of job %d commits, attempt %d\n", w, j, attempt[j]);
       HERE = COMING; HELD = attempt[j] }
  /* A claim that was sent before the end, or read 'alive' before the row changed: nobody works on what it took. */
  :: d_step { ready[j] && life[w] == ENDED && (claiming[w] || (row[w] == ALIVE && STORM)) ->
       claiming[w] = 0; claim(w, j);
       printf("> worker %d: its late claim of job %d commits, attempt %d\n", w, j, attempt[j]) }
  :: d_step { ready[j] && claiming[w] && row[w] == DEAD && life[w] != ENDED && HERE == NOTHING ->
       claiming[w] = 0; claim(w, j);
       printf("> worker %d: its late claim of job %d commits, attempt %d\n", w, j, attempt[j]);
       HERE = COMING; HELD = attempt[j] }
  :: d_step { AWAKE(w) && HERE == COMING ->
       printf("> worker %d: begins job %d\n", w, j);
       HERE = WORKING }
  :: d_step { STORM && FULL(j) && handed[j] < MAX_HANDED && HERE == COMING ->
       printf("> worker %d: the reply to its claim of job %d is lost\n", w, j);
       HERE = NOTHING; HELD = OVER }
  :: d_step { AWAKE(w) && HERE == NOTHING && row[w] == ALIVE && leaseWorker[j] == w && handed[j] < MAX_HANDED ->
       printf("> worker %d: hands back job %d, which it holds but does not work on\n", w, j);
       settle(w, j, attempt[j], RELEASE) }

  :: d_step { FULL(j) && HERE == WORKING && (STORM || stepRows[j] == 0) ->
       printf("> worker %d: sends a step of job %d\n", w, j);
       if
       :: HOLDS(w, j, HELD) && (!cancelAsked[j] || !REFUSES_STEPS) -> saveStep(w, j, HELD)
       :: else -> stopWork(w, j)
       fi }
  /* Sent before the work was stopped. */
  :: d_step { STORM && FULL(j) && HERE == SETTLING ->
       printf("> worker %d: a step of job %d arrives late\n", w, j);
       saveStep(w, j, HELD) }
  :: d_step { AWAKE(w) && HERE == WORKING ->
       printf("> worker %d: stops working on job %d\n", w, j);
       stopWork(w, j) }

  :: d_step { HERE == SETTLING ->
       printf("> worker %d: completes job %d\n", w, j);
       HERE = NOTHING; settle(w, j, HELD, COMPLETE); HELD = OVER }
  :: d_step { HERE == SETTLING ->
       printf("> worker %d: fails job %d\n", w, j);
       HERE = NOTHING; settle(w, j, HELD, FAIL); HELD = OVER }
  :: d_step { HERE == SETTLING && handed[j] < MAX_HANDED && FULL(j) ->
       printf("> worker %d: releases job %d\n", w, j);
       HERE = NOTHING; settle(w, j, HELD, RELEASE); HELD = OVER }
  :: d_step { HERE == SETTLING && handed[j] < MAX_HANDED && FULL(j) ->
       printf("> worker %d: snoozes job %d\n", w, j);
       HERE = NOTHING; settle(w, j, HELD, SNOOZE); HELD = OVER }
  :: d_step { STORM && HERE == SETTLING ->
       printf("> worker %d: completes job %d, the reply is lost\n", w, j);
       settle(w, j, HELD, COMPLETE) }
  :: d_step { STORM && HERE == SETTLING ->
       printf("> worker %d: fails job %d, the reply is lost\n", w, j);
       settle(w, j, HELD, FAIL) }
  :: d_step { STORM && HERE == SETTLING && handed[j] < MAX_HANDED && FULL(j) ->
       printf("> worker %d: releases job %d, the reply is lost\n", w, j);
       settle(w, j, HELD, RELEASE) }

  /* A crash takes what was never sent, the network what was. */
  :: d_step { life[w] == ENDED && HERE == SETTLING -> HERE = NOTHING; HELD = OVER }
  :: d_step { stray[AT(w, j)] ->
       printf("> worker %d: completes job %d for an attempt that is over\n", w, j);
       stray[AT(w, j)] = 0; settle(w, j, OVER, COMPLETE) }
  :: d_step { stray[AT(w, j)] ->
       printf("> worker %d: fails job %d for an attempt that is over\n", w, j);
       stray[AT(w, j)] = 0; settle(w, j, OVER, FAIL) }
  :: d_step { FULL(j) && stray[AT(w, j)] ->
       printf("> worker %d: sends a step of job %d for an attempt that is over\n", w, j);
       stray[AT(w, j)] = 0; saveStep(w, j, OVER) }
  fi
}

/* The process behind the name w. */
/* Names come in order, and one worker is always awake: a model of three needs not try the mirror images. */
#define NEXT(w) ((w) == 0 || ((w) == 1 && life[0] != OFF) || ((w) == 2 && life[0] != OFF && life[1] != OFF))
#define ASLEEPS (ASLEEP(0) + ASLEEP(1) + ASLEEP(2))

inline worker(w) {
  if
  :: d_step { life[w] == OFF && NEXT(w) ->
       printf("> worker %d: registers\n", w);
       life[w] = UP; row[w] = ALIVE; age[w] = FRESH }
  :: d_step { AWAKE(w) && row[w] == ALIVE && (age[w] != FRESH || life[w] == WOKEN) ->
       printf("> worker %d: beats\n", w);
       age[w] = FRESH; life[w] = UP }
  :: d_step { STORM && AWAKE(w) && row[w] == ALIVE && age[w] != FRESH ->
       printf("> worker %d: beats, the reply is lost\n", w);
       age[w] = FRESH }
  :: d_step { AWAKE(w) && row[w] == DEAD ->
       printf("> worker %d: learns that it was declared dead\n", w);
       endName(w) }
  :: d_step { STORM && (AWAKE(w) || life[w] == STOPPED) ->
       printf("> worker %d: crashes, or fences itself\n", w);
       endName(w) }
  :: d_step { STORM && life[w] == UP && ASLEEPS < MAX_ASLEEP ->
       printf("> worker %d: is stopped\n", w);
       life[w] = STOPPED }
  :: d_step { life[w] == STOPPED ->
       printf("> worker %d: goes on\n", w);
       life[w] = WOKEN }
  :: d_step { STORM && life[w] == UP && row[w] == ALIVE && phase[AT(w, 0)] == NOTHING && phase[AT(w, 1)] == NOTHING ->
       printf("> worker %d: signs off\n", w);
       row[w] = DEAD; life[w] = ENDED }
  fi
}

/* The sweep, whoever runs it; the clock; the promoter; the caller who cancels. */
#define FENCED_IN_TIME(w) (life[w] != UP || row[w] != ALIVE || age[w] < LATE)
#define GROWS_SILENT(w) (life[w] != UP && row[w] == ALIVE && age[w] < SILENT)
#define ALL_FENCED_IN_TIME (FENCED_IN_TIME(0) && FENCED_IN_TIME(1) && FENCED_IN_TIME(2))
#define ONE_GROWS_SILENT (GROWS_SILENT(0) || GROWS_SILENT(1) || GROWS_SILENT(2))
#define ORPHAN(w) ((leaseWorker[0] == (w) || leaseWorker[1] == (w)))
#ifdef LOCAL_CLOCK
#define LOOKS_SILENT(w) (age[w] >= LATE) /* by the clock of a sweeper that runs ahead */
#else
#define LOOKS_SILENT(w) (age[w] == SILENT)
#endif
inline sweep(w) {
  if
  :: d_step { row[w] == ALIVE && LOOKS_SILENT(w) ->
       printf("> database: worker %d is silent and declared dead\n", w);
       assert(life[w] != UP);                                              /* I11 */
       row[w] = DEAD; rescueJob(w, 0); rescueJob(w, 1) }
  :: d_step { STORM && row[w] == ALIVE && LOOKS_SILENT(w) && (ready[0] || ready[1]) ->
       printf("> database: worker %d is silent and declared dead while a claim of its has not committed\n", w);
       assert(life[w] != UP);
       row[w] = DEAD; claiming[w] = 1; rescueJob(w, 0); rescueJob(w, 1) }
#ifndef SWEEP_THE_NEWLY_DEAD
  :: d_step { row[w] == DEAD && ORPHAN(w) ->
       printf("> database: what dead worker %d holds is taken back\n", w);
       rescueJob(w, 0); rescueJob(w, 1) }
#endif
  :: d_step { claiming[w] -> claiming[w] = 0 }
  fi
}

inline older(w) {
  if
  :: row[w] == ALIVE && age[w] < SILENT -> age[w]++
  :: else
  fi
}

inline others() {
  if
  :: d_step { ALL_FENCED_IN_TIME && ONE_GROWS_SILENT ->
       printf("> clock: time passes\n");
       older(0); older(1); older(2) }
  :: d_step { scheduled[0] -> scheduled[0] = 0; ready[0] = 1; printf("> database: job 0 is due\n") }
  :: d_step { scheduled[1] -> scheduled[1] = 0; ready[1] = 1; printf("> database: job 1 is due\n") }
  :: d_step { status[0] == PENDING && STORM ->
       printf("> caller: cancels job 0, which waits\n");
       finish(0, CANCELLED) }
  :: d_step { status[0] == PROCESSING && !cancelAsked[0] && STORM ->
       printf("> caller: asks job 0 to stop\n");
       cancelAsked[0] = 1 }
  fi
}

active proctype world() {
end:
  do
  :: atomic {
    if
    :: work(0, 0)
    :: work(0, 1)
    :: work(1, 0)
    :: work(1, 1)
    :: work(2, 0)
    :: work(2, 1)
    :: worker(0)
    :: worker(1)
    :: worker(2)
    :: sweep(0)
    :: sweep(1)
    :: sweep(2)
    :: others()
    fi;
    d_step { tidy() }
    }
#ifdef CALM
  :: timeout -> assert(ENDS(0) && ENDS(1)); break  /* I1: when nothing more can happen, every job has ended */
#endif
  od
}

#ifdef CALM
/* From any state on the faults may cease. Then no run goes on for ever: a cycle without progress would be found. */
active proctype weather() {
progress:
  calm = 1;
  printf("> weather: no more faults from here on\n")
}
#endif
