// Nothing is hydrated, as in Khanegi.
export {};
