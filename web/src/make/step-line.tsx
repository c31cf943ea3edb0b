import { Link } from "@tanstack/react-router";

import { make } from "../words/make.ts";
import { type Step, steps } from "./steps.ts";

/** Where one is, and the way back to what has been answered. */
export function StepLine({ step, from }: { step: Step; from: number | undefined }) {
  const at = steps.indexOf(step);
  return (
    <nav className="make-steps" aria-label={make.steps}>
      <p>{make.stepOf(at + 1, steps.length)}</p>
      <ol>
        {steps.map((each, index) => (
          <li key={each} data-state={index < at ? "done" : index === at ? "here" : "ahead"}>
            {index < at ? (
              <Link to="/make" search={{ step: each, from }}>
                {make.stepNames[each]}
              </Link>
            ) : (
              <span aria-current={index === at ? "step" : undefined}>{make.stepNames[each]}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
