import type { Services } from '../../services';
import { undoChange } from '../../status/undoMessage';
import type { Handlers } from '../registerCommands';

type ViewCommand =
	| 'openAsText' | 'openAsPage' | 'chooseVersions' | 'openReflection' | 'groupBy' | 'sortBy' | 'filter' | 'clearFilter' | 'groupActionsBy'
	| 'groupReflectionsBy' | 'showMyActions' | 'showAllActions' | 'undoLast' | 'refresh' | 'showLog' | 'whatHasChanged';

/** The commands on views. Their code is loaded when a command is first run. */
export function viewCommands(services: Services): Handlers<ViewCommand> {
	const { actionGrouping, language, log, myActionsFilter, reflectionGrouping, store } = services;
	return {
		openAsText: async argument => (await import('./openAs')).openAsText(services)(argument),
		openAsPage: async argument => (await import('./openAs')).openAsPage(services)(argument),
		chooseVersions: async argument => (await import('./chooseVersions')).chooseVersions(services)(argument),
		openReflection: async argument => (await import('./openAs')).openReflection(services)(argument),
		groupBy: async () => (await import('./showSessions')).groupBy(services)(),
		sortBy: async () => (await import('./showSessions')).sortBy(services)(),
		filter: async () => (await import('./showSessions')).filter(services)(),
		clearFilter: async () => (await import('./showSessions')).clearFilter(services)(),
		groupActionsBy: () => actionGrouping.ask(language.words.actions.groupBy),
		groupReflectionsBy: () => reflectionGrouping.ask(language.words.reflections.groupBy),
		showMyActions: () => myActionsFilter.turnOn(),
		showAllActions: () => myActionsFilter.turnOff(),
		whatHasChanged: async argument => (await import('./whatHasChanged')).whatHasChanged(services)(argument),
		undoLast: () => undoChange(services),
		refresh: () => store.rescan(),
		showLog: () => { log.show(); },
	};
}
