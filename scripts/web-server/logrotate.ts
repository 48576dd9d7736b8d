import { LOG_DAYS } from './answers.ts';
import { quoted } from './quoted.ts';
import type { WebSite } from './web-site.ts';

/** Keeps nginx's access logs as long as they must be kept, for /etc/logrotate.d; Caddy turns its own. */
export const logrotateConfiguration = ({ logs }: WebSite): string => `${quoted(`${logs}/*.access.log`)} {
	daily
	rotate ${LOG_DAYS}
	maxage ${LOG_DAYS}
	dateext
	compress
	delaycompress
	missingok
	notifempty
	create 0640 www-data adm
	sharedscripts
	postrotate
		[ ! -f /run/nginx.pid ] || kill -USR1 "$(cat /run/nginx.pid)"
	endscript
}
`;
