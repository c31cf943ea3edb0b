import { useState } from "react";

const key = "bookmill.workshop.keys";

function read(): boolean {
  try {
    return localStorage.getItem(key) !== "off";
  } catch {
    return true;
  }
}

/** Whether single keys do something; kept on the device. */
export function useKeysSwitch(): [boolean, (isOn: boolean) => void] {
  const [isOn, setOn] = useState(read);
  const set = (next: boolean): void => {
    setOn(next);
    try {
      localStorage.setItem(key, next ? "on" : "off");
    } catch {
      // Storage is off: it holds as long as the page.
    }
  };
  return [isOn, set];
}
