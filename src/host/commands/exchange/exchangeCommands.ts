import type { Services } from '../../services';
import type { Handlers } from '../registerCommands';

/** The commands that share a programme with others. Their code is loaded when a command is first run. */
export function exchangeCommands(services: Services): Handlers<'joinProgramme' | 'sendAndReceive'> {
	return {
		sendAndReceive: async argument => (await import('./sendAndReceive')).sendAndReceive(services)(argument),
		joinProgramme: async () => (await import('./joinProgramme')).joinProgramme(services)(),
	};
}
