import type { Services } from '../../services';
import type { Handlers } from '../registerCommands';
import { previewReflection } from './previewReflection';

type ReflectionCommand =
	| 'newReflection' | 'shareReflection' | 'whoCanSee' | 'newTemplate' | 'chooseMe' | 'previewReflection'
	| 'previewReflectionToSide' | 'notesOverTime' | 'findInNotes';

/** The commands on reflections and their templates. Their code is loaded when a command is first run. */
export function reflectionCommands(services: Services): Handlers<ReflectionCommand> {
	return {
		newReflection: async argument => (await import('./newReflection')).newReflection(services)(argument),
		shareReflection: async argument => (await import('./sharing')).shareReflection(services)(argument),
		whoCanSee: async argument => (await import('./sharing')).whoCanSee(services)(argument),
		newTemplate: async argument => (await import('./newTemplate')).newTemplate(services)(argument),
		notesOverTime: async argument => (await import('./notesOverTime')).notesOverTime(services)(argument),
		findInNotes: async () => (await import('./findInNotes')).findInNotes(services)(),
		chooseMe: async argument => (await import('./chooseMe')).chooseMe(services)(argument),
		previewReflection: previewReflection(services, { beside: false }),
		previewReflectionToSide: previewReflection(services, { beside: true }),
	};
}
