-- About a thousand mixed requests a second for wrk, one in a hundred of them for an export:
--
--   TOKEN=… JOB=… FILE=… wrk -t2 -c120 -d60 -s Tests/API/mixed.lua http://127.0.0.1:8080
--
-- on a store with the sample house, the service run with IFCEXPORTD_REQUEST_RATE=0. JOB is a job that succeeded, FILE its
-- attachment. No HEAD: wrk waits for a body after it.
local auth = { ["Authorization"] = "BimPlus " .. os.getenv("TOKEN") }
local job, file = "/v2/demo/jobs/" .. os.getenv("JOB"), "/v2/demo/attachments/" .. os.getenv("FILE")
local house = "/v2/demo/projects/d28f91b3-a484-5991-9a6f-1a4c0bf2d8b9/model/514b6970-dc53-5f6e-b3d6-03de1f45ae7a"
local paths = {
  "/v2/demo/jobs?limit=20", job, "/v2/demo/jobs?state=queued", job .. "/report", job .. "/events",
  "/v2/messages?limit=10", file, file .. "/download", "/v2/demo/webhooks", "/healthz", "/readyz",
}
local count = 0

request = function()
  count = count + 1
  if count % 100 == 0 then
    return wrk.format("POST", house .. "/exportasync?revision=" .. math.random(1, 2), auth)
  end
  return wrk.format("GET", paths[1 + count % #paths], auth)
end

-- 120 connections that wait a tenth of a second each: a rate, not as many as can be.
delay = function() return math.random(60, 140) end

local threads = {}
setup = function(thread) table.insert(threads, thread) end
bad = 0
response = function(status)
  if status ~= 200 and status ~= 202 and status ~= 302 then bad = bad + 1 end
end
done = function(summary, latency)
  local unexpected = 0
  for _, thread in ipairs(threads) do unexpected = unexpected + (thread:get("bad") or 0) end
  local errors = summary.errors
  print(string.format(
    "%d requests, %.0f a second; %d socket errors, %d unexpected statuses; p50 %.1f ms, p99 %.1f ms",
    summary.requests, summary.requests / (summary.duration / 1e6),
    errors.connect + errors.read + errors.write + errors.timeout, unexpected,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000))
end
