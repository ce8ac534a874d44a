import type { Services } from '../../services';
import type { Handlers } from '../registerCommands';

type ExportCommand =
	| 'copyReminders' | 'newReminderText' | 'copySummary' | 'exportSessionLog' | 'exportEvents' | 'exportMinutes' | 'exportCalendar'
	| 'removeFromCalendars'
	| 'exportOverview' | 'exportWorkbook'
	| 'exportJpReport' | 'exportCertificate' | 'exportReflection' | 'exportNotesOverTime';

/** The commands on exports. Their code is loaded when a command is first run. */
export function exportCommands(services: Services): Handlers<ExportCommand> {
	return {
		copyReminders: async argument => (await import('./copyReminders')).copyReminders(services)(argument),
		newReminderText: async argument => (await import('./newReminderText')).newReminderText(services)(argument),
		copySummary: async argument => (await import('./exportSessions')).copySummary(services)(argument),
		exportSessionLog: async argument => (await import('./exportSessions')).exportSessionLog(services)(argument),
		exportEvents: async argument => (await import('./exportEvents')).exportEvents(services)(argument),
		exportMinutes: async argument => (await import('./exportSessions')).exportMinutes(services)(argument),
		exportCertificate: async argument => (await import('./exportCertificate')).exportCertificate(services)(argument),
		exportCalendar: async argument => (await import('./exportCalendar')).exportCalendar(services)(argument),
		removeFromCalendars: async argument => (await import('./exportCalendar')).removeFromCalendars(services)(argument),
		exportWorkbook: async argument => (await import('./exportOverview')).exportWorkbook(services)(argument),
		exportOverview: async argument => (await import('./exportOverview')).exportOverview(services)(argument),
		exportJpReport: async argument => (await import('./exportJpReport')).exportJpReport(services)(argument),
		exportNotesOverTime: async argument => (await import('./exportOwnNotes')).exportNotesOverTime(services)(argument),
		exportReflection: async argument => (await import('./exportReflection')).exportReflection(services)(argument),
	};
}
