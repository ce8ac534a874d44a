import type { Services } from '../../services';
import type { Handlers } from '../registerCommands';

type ProgrammeCommand =
	| 'newProgramme' | 'makeProgramme' | 'openSample' | 'openProgrammeFolder' | 'editProgramme' | 'addCohort' | 'newPair' | 'suggestPairs' | 'editPair'
	| 'holdPair' | 'resumePair' | 'endPair' | 'movePair' | 'setCadence' | 'addPerson' | 'import' | 'handOver' | 'closeCohort' | 'editPerson' | 'openBrief' | 'openOverview';

/** The commands on programmes, their people and their pages. Their code is loaded when a command is first run. */
export function programmeCommands(services: Services): Handlers<ProgrammeCommand> {
	return {
		newProgramme: async argument => (await import('./newProgramme')).newProgramme(services)(argument),
		makeProgramme: async argument => (await import('./makeProgramme')).makeProgramme(services)(argument),
		openSample: async () => (await import('./openSample')).openSample(services)(),
		openProgrammeFolder: async () => (await import('./openProgrammeFolder')).openProgrammeFolder(services)(),
		editProgramme: async argument => (await import('./editProgramme')).editProgramme(services)(argument),
		addCohort: async argument => (await import('./addCohort')).addCohort(services)(argument),
		newPair: async argument => (await import('./people')).newPair(services)(argument),
		suggestPairs: async argument => (await import('./openPages')).suggestPairs(services)(argument),
		addPerson: async argument => (await import('./people')).addPerson(services)(argument),
		import: async argument => (await import('./importFile')).importFile(services)(argument),
		editPair: async argument => (await import('./editPair')).editPair(services)(argument),
		holdPair: async argument => (await import('./changePairs')).changePairs(services, 'hold')(argument),
		resumePair: async argument => (await import('./changePairs')).changePairs(services, 'resume')(argument),
		endPair: async argument => (await import('./changePairs')).changePairs(services, 'end')(argument),
		movePair: async argument => (await import('./changePairs')).changePairs(services, 'cohort')(argument),
		setCadence: async argument => (await import('./changePairs')).changePairs(services, 'cadence')(argument),
		handOver: async argument => (await import('./handOver')).handOver(services)(argument),
		closeCohort: async argument => (await import('./closeCohort')).closeCohort(services)(argument),
		editPerson: async argument => (await import('./editPerson')).editPerson(services)(argument),
		openBrief: async argument => (await import('./openPages')).openBrief(services)(argument),
		openOverview: async argument => (await import('./openPages')).openOverview(services)(argument),
	};
}
