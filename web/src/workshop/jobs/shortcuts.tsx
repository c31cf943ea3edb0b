import { workshopJobs as words } from "../../words/workshop-jobs.ts";
import { Fold } from "./fold.tsx";

/** Which keys there are; they can be switched off, as some people speak to their device. */
export function Shortcuts({
  isOn,
  onSwitch,
}: {
  isOn: boolean;
  onSwitch: (isOn: boolean) => void;
}) {
  return (
    <Fold name={words.shortcuts}>
      {() => (
        <>
          <dl className="ws-keys">
            {words.shortcutList.map(({ keys, what }) => (
              <div key={keys}>
                <dt>
                  {keys.split(" ").map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
          <label className="ws-check">
            <input
              type="checkbox"
              checked={isOn}
              onChange={(event) => onSwitch(event.target.checked)}
            />
            {words.shortcutsOn}
          </label>
        </>
      )}
    </Fold>
  );
}
