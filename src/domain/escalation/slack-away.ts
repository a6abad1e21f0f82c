/** Why an act of the diary waits for the channel: Slack does not answer. Read by the desk's page. */
export const SLACK_AWAY = 'Slack indisponible';
