import type { RealtimeChannel, SupabaseClient } from "@supabase/supabase-js";

/** Orders a book for whoever is signed in; its number. The same key and order again: the same number. */
export async function orderBook(
  supabase: SupabaseClient,
  order: { job_type: string; character_name: string; [field: string]: unknown },
  idempotencyKey: string = crypto.randomUUID(),
): Promise<number> {
  const { data, error } = await supabase.rpc("order_book", {
    order,
    idempotency_key: idempotencyKey,
  });
  // `hint` is the code ("too_many_today"), `details` for an invalid order what is wrong with it: [{pointer, detail}].
  if (error) throw error;
  return data;
}

/** His newest books; row level security leaves out everybody else's. */
export async function myBooks(supabase: SupabaseClient) {
  const { data, error } = await supabase
    .from("book_generation_jobs")
    .select("id,job_type,status,error_message")
    .order("id", { ascending: false })
    .limit(20);
  if (error) throw error;
  return data;
}

/** How far one of them is. */
export async function progressOf(supabase: SupabaseClient, bookId: number) {
  const { data, error } = await supabase
    .from("job_stages")
    .select("stage_name,status,progress_percentage")
    .eq("job_id", bookId)
    .order("position");
  if (error) throw error;
  return data;
}

/** What happens to it, as it happens: `type` is "stage.completed", "job.completed", … */
export async function followBook(
  supabase: SupabaseClient,
  bookId: number,
  hear: (event: { seq: number; type: string; data: unknown }) => void,
): Promise<RealtimeChannel> {
  // A private topic asks who is listening.
  await supabase.realtime.setAuth();
  return supabase
    .channel(`job:${bookId}`, { config: { private: true } })
    .on<Parameters<typeof hear>[0]>("broadcast", { event: "*" }, ({ payload }) => hear(payload))
    .subscribe();
}
