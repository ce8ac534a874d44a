import type { Services } from '../../services';
import type { Handlers } from '../registerCommands';

type ActionCommand =
	| 'addAction' | 'completeAction' | 'editAction' | 'reassignAction' | 'dropAction' | 'addGoal' | 'updateGoal' | 'attachEvidence'
	| 'turnIntoAction';

/** The commands on actions, goals and evidence. Their code is loaded when a command is first run. */
export function actionCommands(services: Services): Handlers<ActionCommand> {
	return {
		addAction: async argument => (await import('./actions')).addAction(services)(argument),
		completeAction: async argument => (await import('./actions')).completeAction(services)(argument),
		editAction: async argument => (await import('./editAction')).editAction(services)(argument),
		reassignAction: async argument => (await import('./actions')).reassignAction(services)(argument),
		dropAction: async argument => (await import('./actions')).dropAction(services)(argument),
		addGoal: async argument => (await import('./goals')).addGoal(services)(argument),
		updateGoal: async argument => (await import('./goals')).updateGoal(services)(argument),
		attachEvidence: async argument => (await import('./attachEvidence')).attachEvidence(services)(argument),
		turnIntoAction: async argument => (await import('./turnIntoAction')).turnIntoAction(services)(argument),
	};
}
