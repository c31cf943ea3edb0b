import { type ReactNode, useEffect, useId, useRef } from "react";

interface Props {
  title: string;
  className?: string;
  /** After it was closed, by whatever. */
  onClose: () => void;
  /** Given what closes it: the focus goes back to where it was. */
  children: (close: () => void) => ReactNode;
}

/** A dialog that is open as long as it is there. */
export function Modal({ title, className, onClose, children }: Props) {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    if (box.current?.open === false) box.current.showModal();
  }, []);
  return (
    <dialog ref={box} className={className} aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{title}</h2>
      {children(() => box.current?.close())}
    </dialog>
  );
}
