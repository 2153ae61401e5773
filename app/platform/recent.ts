/**
 * Answers that may be a moment old, by key: the first who asks makes one, whoever asks while it is being made waits for the
 * same, and for `ms` milliseconds it is given again. For counts and lists that are the same for everyone, never for rights
 * or anybody's own things. At most `most` are kept; a failure is not kept.
 */
export function recent<Value>(ms: number, most: number) {
  const kept = new Map<string, { until: number; value: Promise<Value> }>();
  return (key: string, make: () => Promise<Value>): Promise<Value> => {
    const now = performance.now();
    const known = kept.get(key);
    if (known && known.until > now) return known.value;
    kept.delete(key);
    if (kept.size >= most) kept.delete(kept.keys().next().value!);
    const value = make();
    kept.set(key, { until: now + ms, value });
    value.catch(() => kept.get(key)?.value === value && kept.delete(key));
    return value;
  };
}
