// Sets of services that nobody would write: each loads, or is refused with reasons.
export async function serviceSets(count: number, seed: number): Promise<void> {}
