// First: it says in which order the layers of all style sheets count.
import "./app.css";
import "./parts/parts.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { router } from "./all-screens.ts";
import { takeFirstData } from "./first-data.ts";
import { registerServiceWorker } from "./offline/register-service-worker.ts";
import { queries } from "./queries.ts";

const place = document.getElementById("app");
if (place === null) throw new Error("the page has no place for the app");
takeFirstData();
// What the server has written into the page stays until the screen is there to take its place.
await router.load();
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
registerServiceWorker();
