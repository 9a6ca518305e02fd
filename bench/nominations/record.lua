-- Each request: the next candidate for the next branch. 302 is a nomination that is on record, 422
-- one that was on record before.
local work, contest = os.getenv("WORK"), os.getenv("CONTEST")
local officers, candidates = {}, {}
for line in io.lines(work .. "/officers") do
  local unit, cookie, token = line:match("(%S+) (%S+) (%S+)")
  officers[#officers + 1] = { unit = unit, cookie = cookie, token = token }
end
for line in io.lines(work .. "/candidates") do
  candidates[#candidates + 1] = line
end

local n = tonumber(os.getenv("FIRST"))
function request()
  local officer = officers[n % #officers + 1]
  local candidate = candidates[math.floor(n / #officers) % #candidates + 1]
  n = n + 1
  return wrk.format("POST", "/units/" .. officer.unit .. "/nominate/" .. contest, {
    ["Cookie"] = officer.cookie,
    ["Content-Type"] = "application/x-www-form-urlencoded",
  }, "candidate=" .. candidate .. "&_csrf=" .. officer.token)
end

recorded, before, other = 0, 0, 0
function response(status)
  if status == 302 then
    recorded = recorded + 1
  elseif status == 422 then
    before = before + 1
  else
    other = other + 1
  end
end

local threads = {}
function setup(thread)
  threads[#threads + 1] = thread
end

function done(summary)
  for _, thread in ipairs(threads) do
    local seconds = summary.duration / 1000000
    print(string.format("recorded %.0f (%d on record before, %d other answers)",
      thread:get("recorded") / seconds, thread:get("before"), thread:get("other")))
  end
end
