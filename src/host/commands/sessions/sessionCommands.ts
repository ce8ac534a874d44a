import type { Services } from '../../services';
import type { Handlers } from '../registerCommands';

type SessionCommand =
	| 'openSession' | 'logSession' | 'scheduleSession' | 'confirmSession' | 'startSession' | 'completeSession' | 'rescheduleSession' | 'cancelSession'
	| 'markNoShow' | 'reinstateSession' | 'moveSession' | 'deleteSession' | 'addDecision' | 'addAgendaItem' | 'setAttendance' | 'goToSession'
	| 'showNext' | 'splitSessions' | 'history';

/** The commands on sessions. Their code is loaded when a command is first run. */
export function sessionCommands(services: Services): Handlers<SessionCommand> {
	return {
		openSession: async argument => (await import('./openSession')).openSession(services)(argument),
		logSession: async argument => (await import('./logSession')).logSession(services)(argument),
		scheduleSession: async argument => (await import('./scheduleSession')).scheduleSession(services)(argument),
		confirmSession: async argument => (await import('./lifecycle')).confirmSession(services)(argument),
		startSession: async argument => (await import('./lifecycle')).startSession(services)(argument),
		completeSession: async argument => (await import('./completeSession')).completeSession(services)(argument),
		rescheduleSession: async argument => (await import('./lifecycle')).rescheduleSession(services)(argument),
		cancelSession: async argument => (await import('./lifecycle')).cancelSession(services)(argument),
		markNoShow: async argument => (await import('./lifecycle')).markNoShow(services)(argument),
		reinstateSession: async argument => (await import('./lifecycle')).reinstateSession(services)(argument),
		moveSession: async argument => (await import('./sessionFiles')).moveSession(services)(argument),
		deleteSession: async argument => (await import('./sessionFiles')).deleteSession(services)(argument),
		addDecision: async argument => (await import('./entries')).addDecision(services)(argument),
		addAgendaItem: async argument => (await import('./entries')).addAgendaItem(services)(argument),
		setAttendance: async argument => (await import('./setAttendance')).setAttendance(services)(argument),
		goToSession: async () => (await import('./goToSession')).goToSession(services)(),
		showNext: async () => (await import('./goToSession')).showNext(services)(),
		history: async argument => (await import('./history')).history(services)(argument),
		splitSessions: async argument => (await import('./splitSessions')).splitSessions(services)(argument),
	};
}
