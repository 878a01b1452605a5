# rusage.py COMMAND...: runs it, and writes what it took to file descriptor 3, as JSON.
import json
import os
import sys
import time

begin = time.monotonic()
pid = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ, file_actions=[(os.POSIX_SPAWN_CLOSE, 3)])
_, status, usage = os.wait4(pid, 0)
seconds = time.monotonic() - begin
cpu = usage.ru_utime + usage.ru_stime
os.write(3, json.dumps({"seconds": seconds, "cpu": cpu, "megabytes": usage.ru_maxrss / 1024}).encode())
sys.exit(os.waitstatus_to_exitcode(status) != 0)
