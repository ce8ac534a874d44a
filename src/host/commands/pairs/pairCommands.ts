import type { Services } from '../../services';
import type { Handlers } from '../registerCommands';

type PairCommand = 'newPair' | 'editPair' | 'holdPair' | 'resumePair' | 'endPair' | 'movePair' | 'setCadence' | 'handOver' | 'closeCohort';

/** The commands on pairs. Their code is loaded when a command is first run. */
export function pairCommands(services: Services): Handlers<PairCommand> {
	return {
		newPair: async argument => (await import('./newPair')).newPair(services)(argument),
		editPair: async argument => (await import('./editPair')).editPair(services)(argument),
		holdPair: async argument => (await import('./changePairs')).changePairs(services, 'hold')(argument),
		resumePair: async argument => (await import('./changePairs')).changePairs(services, 'resume')(argument),
		endPair: async argument => (await import('./changePairs')).changePairs(services, 'end')(argument),
		movePair: async argument => (await import('./changePairs')).changePairs(services, 'cohort')(argument),
		setCadence: async argument => (await import('./changePairs')).changePairs(services, 'cadence')(argument),
		handOver: async argument => (await import('./handOver')).handOver(services)(argument),
		closeCohort: async argument => (await import('./closeCohort')).closeCohort(services)(argument),
	};
}
