import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { begin, has } from './processes.mjs';

/**
 * The strong page cache to compare with: nginx's proxy_cache of 60 s in front of the same server, one worker on the same core,
 * keeping the encoded bytes. Null where nginx is not installed.
 * @param {number} port @param {string} upstream
 */
export async function beginNginx(port, upstream) {
  if (!has('nginx')) return null;
  const folder = mkdtempSync(join(tmpdir(), 'gazette-nginx-'));
  const conf = join(folder, 'nginx.conf');
  writeFileSync(
    conf,
    `daemon off; worker_processes 1; ${process.getuid?.() === 0 ? 'user root;' : ''} pid ${folder}/pid; error_log ${folder}/error.log;
events { worker_connections 1024; }
http {
  access_log off; keepalive_requests 1000000; client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/f; uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
  proxy_cache_path ${folder}/cache keys_zone=pages:8m;
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass ${upstream}; proxy_set_header Host ${new URL(upstream).host};
      proxy_cache pages; proxy_cache_key $uri$http_accept_encoding; proxy_cache_valid 200 60s;
      proxy_ignore_headers Cache-Control Vary Set-Cookie; proxy_cache_lock on;
    }
  }
}
`,
  );
  return begin(['nginx', '-p', folder, '-c', conf], { ready: `http://127.0.0.1:${port}/`, patience: 10_000 });
}
