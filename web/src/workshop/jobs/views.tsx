import { type FormEvent, useState } from "react";

import { workshopJobs as words } from "../../words/workshop-jobs.ts";
import { formText } from "../form-text.ts";
import { Fold } from "./fold.tsx";
import { readViews, type View, writeViews } from "./kept-views.ts";

/** Filters by name: some of ours, and those that this device keeps. */
export function Views({
  filter,
  onFilter,
}: {
  filter: string;
  onFilter: (filter: string) => void;
}) {
  const [kept, setKept] = useState(readViews);
  const keep = (views: View[]): void => {
    setKept(views);
    writeViews(views);
  };
  const add = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const name = formText(new FormData(event.currentTarget), "name");
    if (name !== "") keep([...kept.filter((view) => view.name !== name), { name, filter }]);
    event.currentTarget.reset();
  };
  return (
    <Fold name={words.views}>
      {(close) => (
        <>
          <ul className="ws-views">
            {[...words.builtIn, ...kept].map((view) => (
              <li key={view.name}>
                <button
                  type="button"
                  className="ws-link"
                  dir="auto"
                  aria-current={view.filter === filter}
                  onClick={() => {
                    onFilter(view.filter);
                    close();
                  }}
                >
                  {view.name}
                </button>
                <code className="ws-soft">{view.filter}</code>
                {kept.includes(view) && (
                  <button
                    type="button"
                    className="ws-link"
                    onClick={() => keep(kept.filter((each) => each !== view))}
                  >
                    {words.forget(view.name)}
                  </button>
                )}
              </li>
            ))}
          </ul>
          {filter !== "" && (
            <form className="ws-inline" onSubmit={add}>
              <label htmlFor="view-name">{words.viewName}</label>
              <input id="view-name" name="name" required maxLength={40} dir="auto" />
              <button type="submit" className="ws-act">
                {words.saveView}
              </button>
            </form>
          )}
        </>
      )}
    </Fold>
  );
}
