import type { Architecture } from '../architecture/architecture.ts';
import { ONE_MACHINE, SCALED_OUT } from '../vocabulary/failover.ts';

/** Why a store that also runs alone is not asked about: all of it runs on one machine, and nothing is scaled out. */
export function runsOnOneMachine({ mentions }: Architecture): string | undefined {
  const machine = mentions.find(({ term }) => term.id === ONE_MACHINE.id);
  const isScaledOut = mentions.some(({ term }) => term.id === SCALED_OUT.id);
  return machine && !isScaledOut ? `it runs on one machine (“${machine.text}”)` : undefined;
}
