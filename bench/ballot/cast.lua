-- Casts one vote for each line of the ballots' file that this thread gets.
local threads = 0

function setup(thread)
  thread:set("part", threads)
  threads = threads + 1
end

function init()
  lines = {}
  next_line = 1
  accepted, other = 0, 0
  for line in io.lines(os.getenv("BALLOTS")) do
    local elector, code, guard, first, second = line:match("(%S+) (%S+) (%S+) (%S+) (%S+)")
    if tonumber(elector) % tonumber(os.getenv("THREADS")) == part then
      lines[#lines + 1] = { code = code, body = string.format(
        "guard=%s&attempt=%032x&%s=1&%s=2", guard, tonumber(elector), first, second) }
    end
  end
end

function request()
  local vote = lines[next_line]
  if not vote then
    wrk.thread:stop()
    vote = lines[#lines]
  end
  next_line = next_line + 1
  return wrk.format("POST", "/vote/cast", {
    ["Content-Type"] = "application/x-www-form-urlencoded",
    ["Cookie"] = "hustings-code=" .. vote.code }, vote.body)
end
