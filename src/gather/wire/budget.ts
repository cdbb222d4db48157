/** How many requests a scan may send. */
export interface Budget {
  /** False when fewer than `requests` are left; nothing is taken then. */
  take(requests: number): boolean;
  left(): number;
}

export function createBudget(limit: number): Budget {
  let left = limit;
  return {
    take(requests) {
      if (requests > left) return false;
      left -= requests;
      return true;
    },
    left: () => left,
  };
}
