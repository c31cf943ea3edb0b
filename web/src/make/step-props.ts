import type { DraftFaults } from "./draft-faults.ts";
import type { OrderDraft } from "./order-draft.ts";
import type { ChangeDraft } from "./use-draft.ts";

/** What every step gets. */
export interface StepProps {
  draft: OrderDraft;
  faults: DraftFaults;
  change: ChangeDraft;
}
