# A Rails server as far as action-cable.ts needs one: a connection that wants a token, and a channel that broadcasts presses.
# Start it with `puma action-cable.ru`. Its test is action-cable.backend.spec.ts.
require "action_cable"
require "action_cable/subscription_adapter/async"

class Connection < ActionCable::Connection::Base
  def connect
    reject_unauthorized_connection unless request.get_header("HTTP_AUTHORIZATION") == "Bearer #{ENV.fetch("TOKEN", "secret")}"
  end
end

class BuzzerChannel < ActionCable::Channel::Base
  def subscribed
    params[:room] == "private" ? reject : stream_from(params[:room])
  end

  def press(data)
    ActionCable.server.broadcast(params[:room], data)
  end
end

ActionCable.server.config.cable = { "adapter" => "async" }
ActionCable.server.config.connection_class = -> { Connection }
ActionCable.server.config.logger = Logger.new(File::NULL)

# Ends all connections: /disconnect?reason=server_restart&reconnect=true
map "/disconnect" do
  run(lambda do |env|
    params = Rack::Request.new(env).params
    ActionCable.server.connections.dup.each { |each| each.close(reason: params["reason"], reconnect: params["reconnect"] == "true") }
    [200, {}, []]
  end)
end

map "/cable" do
  run ActionCable.server
end
