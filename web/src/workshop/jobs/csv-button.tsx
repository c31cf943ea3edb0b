import { useMutation } from "@tanstack/react-query";
import { useState } from "react";

import { workshopJobs as words } from "../../words/workshop-jobs.ts";
import { saveCsv } from "./save-csv.ts";

/** All that fits the filter, as a file. */
export function CsvButton({ filter }: { filter: string }) {
  const [rows, setRows] = useState(0);
  const saving = useMutation({
    mutationFn: () => saveCsv(filter, setRows),
    onSettled: () => setRows(0),
  });
  return (
    <>
      <button
        type="button"
        className="ws-act"
        disabled={saving.isPending}
        onClick={() => saving.mutate()}
      >
        {saving.isPending ? words.csvBusy(rows) : words.csv}
      </button>
      {saving.isError && (
        <p role="alert" className="fault">
          {words.csvFailed}
        </p>
      )}
    </>
  );
}
