/** The host under which `runJobs` signs on: so the test clock knows whose heartbeats may be moved. */
export const inlineHost = "inline test run";
