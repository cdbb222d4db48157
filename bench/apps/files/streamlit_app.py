import streamlit

streamlit.write("Hello")
