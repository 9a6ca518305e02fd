-- Casts one vote for each line of the ballots' file; those before SKIP have voted already.
function setup(thread)
  voters = thread
end

function init()
  votes, cast = {}, 0
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
  if cast == #votes then
    error("every elector has voted: the rate cannot be told")
  end
  cast = cast + 1
  return votes[cast]
end

function done(summary, latency)
  print(string.format("cast        %d", voters:get("cast")))
  print(string.format("seconds     %.3f", summary.duration / 1e6))
  for _, percent in ipairs({ 50, 90, 95, 99 }) do
    print(string.format("%d%%         %.0f ms", percent, latency:percentile(percent) / 1000))
  end
  print(string.format("longest     %.0f ms", latency.max / 1000))
end
