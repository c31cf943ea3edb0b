import { useRef } from "react";

/** The highest value so far of one run: a bar never falls, whatever order answers come in. */
export function useHighest(run: number | undefined, value: number): number {
  const highest = useRef({ run, value });
  if (highest.current.run !== run) highest.current = { run, value };
  else if (value > highest.current.value) highest.current = { run, value };
  return highest.current.value;
}
