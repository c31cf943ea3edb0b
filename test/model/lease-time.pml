/*
 * The times of the lease, in quarters of a second of the database's clock: one worker in full, with beats that are late or
 * lost and a clock that runs unevenly; the others are a rival that takes and leaves the job whenever the database lets it.
 * It proves what queue.pml builds on: a worker that was never stopped has fenced itself before it can be declared dead.
 */
#define BEAT 8     /* beatMs: between two ticks of the heart */
#define FENCE 28   /* selfFenceMs, looked at by each tick of the heart */
#define SILENT 40  /* silentMs */
/* By how much the worker's clock may fall behind between two answered beats: drift, late timers, the way to the main loop. */
#define SLACK 3
/* A beat is prompt when it was answered within this time. */
#define PROMPT 8

#ifndef VARIANT
#define VARIANT 0
#endif
#ifdef SELF_FENCE_AFTER_RESCUE
#undef FENCE
#define FENCE 44
#endif
#ifdef CLOCK_RUNS_WILD
#undef SLACK
#define SLACK 5
#endif

/* Counted no further. */
#define LONG (FENCE + BEAT + 1)

/* workers.state */
#define NO_ROW 0
#define ALIVE 1
#define DEAD 2

/* JOINING: its row is there, the reply to its registration is not. ENDED: crashed or fenced; a beat may be under way. */
#define OFF 0
#define JOINING 1
#define UP 2
#define STOPPED 3
#define WOKEN 4
#define ENDED 5

#define NOBODY 0
#define WORKER 1
#define RIVAL 2

byte row;
byte age;        /* now() - beat_at */
byte life;
byte since;      /* by its own clock: since its last answered beat was sent */
byte pulse;      /* until the heart's next tick */
byte slack;      /* how much its clock has fallen behind meanwhile */
bit sent;        /* a beat is under way … */
byte flight;     /* … for so long, by its own clock … */
bit committed;   /* … and on its way back */
bit excused;     /* since the last answered beat: stopped, or its network was bad */
byte lease;      /* job_leases.worker_id */
bit works;       /* in the world of effects */
bit rivalWorks;

#define AWAKE (life == UP || life == WOKEN)
#define TICKS (AWAKE && pulse == 0)
#define FENCES (since > FENCE)

#ifdef LOCAL_CLOCK
#define LOOKS_SILENT (age + 12 >= SILENT) /* beat_at against the clock of a sweeper that is three seconds ahead */
#else
#define LOOKS_SILENT (age >= SILENT)      /* '>' in the SQL: the worst case is taken in */
#endif

#ifdef TRUST_THE_STOPPED
#define COUNTS (life == UP || life == WOKEN)
#else
#define COUNTS (life == UP)
#endif

inline landed() {
  sent = 0;
  flight = 0;
  committed = 0
}

inline endWorker() {
  life = ENDED;
  works = 0;
  since = 0;
  pulse = 0;
  slack = 0;
  excused = 0;
  flight = 0;
  sent = (sent && !committed);
  committed = 0
}

inline tidy() {
  if
  :: row != ALIVE -> age = 0
  :: else
  fi;
  if
  :: life == ENDED && row == DEAD -> life = OFF; row = NO_ROW; landed()
  :: else
  fi;
  assert(!(COUNTS && works && rivalWorks))    /* effects: one worker at a time */
}

inline heart() {
  if
  :: d_step { TICKS && FENCES ->
       printf("> worker: fences itself, %d ms after its last answered beat was sent\n", since * 250);
       endWorker(); tidy() }
  :: d_step { TICKS && !FENCES && !sent ->
       printf("> worker: sends a beat\n");
       pulse = BEAT; sent = 1; flight = 0 }
  :: d_step { TICKS && !FENCES && sent -> pulse = BEAT }
  :: d_step { sent && !committed && row == ALIVE ->
       printf("> database: the beat counts, now() - beat_at was %d ms\n", age * 250);
       age = 0;
       if
       :: life == ENDED -> landed()
       :: else -> committed = 1
       fi }
  :: d_step { AWAKE && sent && committed ->
#ifdef FENCE_FROM_REPLY
       since = 0;
#else
       since = flight;
#endif
       printf("> worker: hears that its beat counted, %d ms after sending it\n", flight * 250);
       slack = 0; excused = (flight > PROMPT || life == WOKEN); landed() }
  :: d_step { AWAKE && sent && row == DEAD ->
       printf("> worker: hears that it was declared dead\n");
       endWorker(); tidy() }
  :: d_step { AWAKE && sent ->
       printf("> worker: its beat, or the reply, is lost\n");
       excused = 1; landed() }
  /* A beat that was given up by its sender arrives after all. */
  :: d_step { life != OFF && life != JOINING && row == ALIVE && excused && age > 0 ->
       printf("> database: a beat that was given up counts, now() - beat_at was %d ms\n", age * 250);
       age = 0 }
  fi
}

inline process() {
  if
  :: d_step { life == OFF ->
       printf("> worker: registers\n");
       life = JOINING; row = ALIVE; age = 0 }
#ifdef HEART_BORN_LATE
  :: d_step { life == JOINING ->
       printf("> worker: hears its number, %d ms after it asked, and counts from now\n", since * 250);
       since = 0; life = UP; pulse = BEAT }
#else
  :: d_step { life == JOINING && !FENCES ->
       printf("> worker: hears its number, %d ms after it asked\n", since * 250);
       life = UP; pulse = BEAT }
  :: d_step { life == JOINING && FENCES ->
       printf("> worker: hears its number too late to use it\n");
       endWorker(); tidy() }
#endif
  :: d_step { life == UP -> printf("> worker: is stopped\n"); life = STOPPED; excused = 1 }
  :: d_step { life == STOPPED -> printf("> worker: goes on\n"); life = WOKEN; pulse = 0; tidy() }
  :: d_step { life != OFF && life != ENDED -> printf("> worker: crashes\n"); endWorker(); tidy() }
  fi
}

inline job() {
  if
  :: d_step { AWAKE && row == ALIVE && lease == NOBODY && !works ->
       printf("> worker: claims the job and works\n");
       lease = WORKER; works = 1; tidy() }
  :: d_step { AWAKE && works ->
       printf("> worker: writes and is done\n");
       works = 0;
       if
       :: row == ALIVE && lease == WORKER -> lease = NOBODY
       :: else -> assert(life == WOKEN || VARIANT)   /* only one that was stopped comes too late, and is refused */
       fi;
       tidy() }
  :: d_step { lease == NOBODY && row != NO_ROW ->
       printf("> rival: claims the job and works\n");
       lease = RIVAL; rivalWorks = 1; tidy() }
  :: d_step { lease == RIVAL -> printf("> rival: is done\n"); lease = NOBODY; rivalWorks = 0 }
  :: d_step { row == ALIVE && LOOKS_SILENT ->
       printf("> database: the worker is declared dead, its last beat was %d ms ago\n", age * 250);
       assert(age >= SILENT);                  /* I11 */
       assert(life == STOPPED || life == ENDED || excused);   /* I11: never one whose beats are prompt */
       row = DEAD;
       lease = (lease == WORKER -> NOBODY : lease);
       tidy() }
  fi
}

#define RUNS (life != OFF && life != ENDED)
inline dbSecond() {
  age = (row == ALIVE && age < SILENT -> age + 1 : age)
}
inline ownSecond() {
  since = (RUNS && since < LONG -> since + 1 : since);
  flight = (sent && RUNS && flight < LONG -> flight + 1 : flight);
  excused = (excused || (sent && flight > PROMPT) || (life == JOINING && since > PROMPT));
  pulse = (pulse > 0 -> pulse - 1 : 0)
}

active proctype world() {
end:
  do
  :: heart()
  :: process()
  :: job()
  /* A tick of the heart is never missed: that it may be late is in the slack. */
  :: d_step { !TICKS -> printf("> clock: a quarter\n"); dbSecond(); ownSecond(); tidy() }
  :: d_step { !TICKS && RUNS && slack < SLACK ->
       printf("> clock: a quarter that the worker does not count\n");
       slack++; dbSecond(); tidy() }
  od
}
