/** The page where one says who one is. */
export const signIn = {
  title: "Sign in",
  open: "Nobody needs to sign in here: whoever reaches this Bookmill is its owner.",
  already: "You are signed in.",
  toBooks: "To the books",
  key: "Your key",
  keyHint:
    "It begins with bmk_ and comes from whoever runs this Bookmill. This browser does not keep it.",
  token: "Access token",
  tokenHint: "The access token of your account, as the site where you signed up gives it.",
  act: "Sign in",
  sending: "Signing in",
  missing: "Please paste it here first.",
  wrongKey: "Nobody has this key, or it has been withdrawn. Check that all of it was copied.",
  wrongToken: "This token is not good any more. Get a new one and paste it here.",
  away: "The server does not answer. What you pasted is still here; press Sign in once again.",
  tooMany: "That were many tries. Please wait a minute, then press Sign in once again.",
  failed: "Something went wrong on our side. Press Sign in once again.",
  out: "Sign out",
  loading: "One moment",
};
