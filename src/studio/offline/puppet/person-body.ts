/** The trunk of a dressed person, as path data. */
export const personBody =
  "M-46 -196Q0 -210 46 -196Q56 -140 54 -88Q50 -66 0 -66Q-50 -66 -54 -88Q-56 -140 -46 -196Z";
