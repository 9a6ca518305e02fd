-- Casts one vote for each line of the ballots' file; those before SKIP have voted already.
local ffi = require("ffi")
ffi.cdef [[
  typedef struct { long sec; long nsec; } moment;
  int clock_gettime(int clock, moment *now);
]]

local function now()
  local at = ffi.new("moment")
  ffi.C.clock_gettime(1, at)
  return tonumber(at.sec) + tonumber(at.nsec) / 1e9
end

function setup(thread)
  voters = thread
end

function init()
  votes, cast, accepted = {}, 0, 0
  local skipped = tonumber(os.getenv("SKIP"))
  for line in io.lines(os.getenv("BALLOTS")) do
    local elector, code, guard, first, second = line:match("(%S+) (%S+) (%S+) (%S+) (%S+)")
    if skipped > 0 then
      skipped = skipped - 1
    else
      votes[#votes + 1] = wrk.format("POST", "/vote/cast", {
        ["Content-Type"] = "application/x-www-form-urlencoded",
        ["Cookie"] = "hustings-code=" .. code,
      }, string.format("guard=%s&attempt=%032x&mark.council.%s=1&mark.council.%s=2",
          guard, tonumber(elector), first, second))
    end
  end
  collectgarbage()
end

function request()
  begun = begun or now()
  cast = cast + 1
  if cast > #votes then
    wrk.thread:stop()
    return votes[#votes]
  end
  return votes[cast]
end

function response(status, headers)
  if status == 302 and (headers["Location"] or ""):find("/vote/receipt", 1, true) then
    accepted = accepted + 1
    ended = now()
  end
end

function done(summary, latency)
  local accepted, cast = voters:get("accepted"), voters:get("cast")
  if accepted == 0 then
    io.stderr:write(string.format("none of %d votes was accepted\n", cast))
    os.exit(1)
  end
  local seconds = voters:get("ended") - voters:get("begun")
  print(string.format("votes       %d accepted in %.1f s", accepted, seconds))
  print(string.format("rate        %.0f votes/s", accepted / seconds))
  for _, percent in ipairs({ 50, 90, 95, 99 }) do
    print(string.format("%d%%         %.0f ms", percent, latency:percentile(percent) / 1000))
  end
  print(string.format("longest     %.0f ms", latency.max / 1000))
  if cast > accepted + 64 then
    print(string.format("%d were not accepted, or had no answer", cast - accepted))
  end
end
