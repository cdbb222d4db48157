# The smallest Rails application that signs in with Devise and its own pages. Needs the Debian packages ruby-devise, ruby-rails, ruby-sqlite3 and puma.
require 'logger'
require 'rails'
require 'active_record/railtie'
require 'action_controller/railtie'
require 'action_view/railtie'
require 'action_mailer/railtie'
require 'devise'

class Shop < Rails::Application
  config.load_defaults 6.1
  config.root = __dir__
  config.eager_load = false
  config.hosts.clear
  config.secret_key_base = SecureRandom.hex(64)
  config.logger = Logger.new($stderr, level: :warn)
  config.public_file_server.enabled = false
end

Devise.setup do |config|
  require 'devise/orm/active_record'
  config.secret_key = SecureRandom.hex(64)
  config.mailer_sender = 'shop@example.com'
end

ActiveRecord::Base.establish_connection(ENV.fetch('DATABASE_URL'))
ActiveRecord::Schema.verbose = false
ActiveRecord::Schema.define do
  create_table :users, force: true do |t|
    t.string :email, null: false
    t.string :encrypted_password, null: false
    t.datetime :remember_created_at
  end
end

class User < ActiveRecord::Base
  devise :database_authenticatable, :registerable, :rememberable
end

class ApplicationController < ActionController::Base
  protect_from_forgery with: :exception
end

class PagesController < ApplicationController
  before_action :authenticate_user!

  def home
    render inline: '<!doctype html><title>Shop</title><%= csrf_meta_tags %><p><%= current_user.email %></p>'
  end
end

Shop.initialize!
User.create!(email: 'alice@example.com', password: ENV.fetch('PASSWORD'))
run Shop
