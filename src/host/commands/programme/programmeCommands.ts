import type { Services } from '../../services';
import type { Handlers } from '../registerCommands';

type ProgrammeCommand =
	| 'newProgramme' | 'makeProgramme' | 'openSample' | 'openProgrammeFolder' | 'editProgramme' | 'addCohort' | 'import'
	| 'addPerson' | 'editPerson' | 'suggestPairs' | 'openBrief' | 'openOverview';

/** The commands on programmes, their people and their pages. Their code is loaded when a command is first run. */
export function programmeCommands(services: Services): Handlers<ProgrammeCommand> {
	return {
		newProgramme: async argument => (await import('./newProgramme')).newProgramme(services)(argument),
		makeProgramme: async argument => (await import('./makeProgramme')).makeProgramme(services)(argument),
		openSample: async () => (await import('./openSample')).openSample(services)(),
		openProgrammeFolder: async () => (await import('./openProgrammeFolder')).openProgrammeFolder(services)(),
		editProgramme: async argument => (await import('./editProgramme')).editProgramme(services)(argument),
		addCohort: async argument => (await import('./addCohort')).addCohort(services)(argument),
		suggestPairs: async argument => (await import('./openPages')).suggestPairs(services)(argument),
		addPerson: async argument => (await import('./addPerson')).addPerson(services)(argument),
		import: async argument => (await import('./importFile')).importFile(services)(argument),
		editPerson: async argument => (await import('./editPerson')).editPerson(services)(argument),
		openBrief: async argument => (await import('./openPages')).openBrief(services)(argument),
		openOverview: async argument => (await import('./openPages')).openOverview(services)(argument),
	};
}
